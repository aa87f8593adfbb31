import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Figure } from '#core/article/figure.ts';
import { plainText } from '#core/article/inline.ts';
import { editedContent } from '#core/article/replace-text.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { addPicture, choosePictures, picturesIn, withPicture } from '../editor/add-picture.ts';
import { focusHead } from '../editor/head-places.ts';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { PageField } from './page-field.tsx';

const EMPTY: Figure = { caption: [], credit: '', alt: '' };

/** The picture at the head of the article: chosen or dropped, with its caption, credit and alt text. */
export function LeadFigure({ session, onBody }: { session: ArticleSession; onBody(): void }) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const lead = useArticlePart(session, (article) => article.lead);
  const [isAdding, setAdding] = useState(false);
  const [isOver, setOver] = useState(false);

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setAdding(true);
    try {
      const added = await addPicture(host, file);
      const lead = withPicture(session.article().lead ?? EMPTY, added);
      session.setFields({ lead }, `lead ${added.asset.hash}`);
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    } finally {
      setAdding(false);
    }
  }

  const drop = {
    onDragOver: (event: React.DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      setOver(false);
      const [file] = picturesIn(event.dataTransfer.files);
      if (file === undefined) return;
      event.preventDefault();
      void take(file);
    },
  };
  const choose = () => void choosePictures().then(([file]) => take(file));
  const change = (part: Partial<Figure>, step: string) =>
    session.setFields({ lead: { ...(lead ?? EMPTY), ...part } }, step);

  if (lead === undefined) {
    return (
      <section
        className="lead-add"
        data-over={isOver || undefined}
        aria-label={say('desk.lead-add')}
        {...drop}
      >
        <Button
          kind="quiet"
          icon={<ImagePlus size={18} aria-hidden />}
          isDisabled={isAdding}
          onPress={choose}
        >
          {say(isAdding ? 'desk.picture-adding' : 'desk.lead-add')}
        </Button>
      </section>
    );
  }
  return (
    <figure className="figure lead" data-over={isOver || undefined} {...drop}>
      <div className="figure-picture">
        {lead.asset ? (
          <img
            src={host.assetUrl(lead.asset.hash)}
            alt={lead.alt}
            width={lead.asset.width}
            height={lead.asset.height}
          />
        ) : (
          <button type="button" className="figure-empty" onClick={choose}>
            {say(isAdding ? 'desk.picture-adding' : 'editor.choose-picture')}
          </button>
        )}
        <div className="lead-actions">
          <IconButton
            label={say('desk.lead-replace')}
            icon={<ImagePlus size={18} />}
            isDisabled={isAdding}
            onPress={choose}
          />
          <IconButton
            label={say('desk.lead-remove')}
            icon={<Trash2 size={18} />}
            onPress={() => session.setFields({ lead: undefined }, 'lead removed')}
          />
        </div>
      </div>
      <figcaption className="lead-words">
        <PageField
          session={session}
          field="lead.caption"
          name={say('desk.caption')}
          className="lead-caption"
          hint={say('desk.caption')}
          value={plainText(lead.caption)}
          onChange={(value) => change({ caption: editedContent(lead.caption, value) }, 'lead caption')}
          onNext={() => focusHead('lead.credit')}
        />
        <PageField
          session={session}
          field="lead.credit"
          name={say('desk.credit')}
          className="lead-credit"
          hint={say('desk.credit')}
          value={lead.credit}
          onChange={(value) => change({ credit: value }, 'lead credit')}
          onNext={() => focusHead('lead.alt')}
        />
        <div className="lead-alt-line">
          <span className="lead-alt-name" aria-hidden>
            {say('desk.alt')}
          </span>
          <PageField
            session={session}
            field="lead.alt"
            name={say('desk.alt')}
            className="lead-alt"
            hint={say('desk.alt-hint')}
            value={lead.alt}
            onChange={(value) => change({ alt: value }, 'lead alt')}
            onNext={onBody}
          />
        </div>
      </figcaption>
    </figure>
  );
}
