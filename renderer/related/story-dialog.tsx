import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#core/article/id.ts';
import { type Related, webUrlSchema } from '#core/article/related.ts';
import { Button } from '../controls/button.tsx';
import { DateField } from '../controls/date-field.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';

const TODAY = today(getLocalTimeZone());

/** Writes a story down by hand, or changes one. */
export function StoryDialog({
  story,
  onClose,
  onKeep,
}: {
  /** The one to change; a new one without it. */
  story?: Related | undefined;
  onClose(): void;
  onKeep(story: Related): void;
}) {
  const { say } = useSpeech();
  const [headline, setHeadline] = useState(story?.headline ?? '');
  const [url, setUrl] = useState(story?.url ?? '');
  const [source, setSource] = useState(story?.source ?? '');
  const [date, setDate] = useState(() =>
    story?.publishedAt === undefined ? undefined : parseDate(story.publishedAt.slice(0, 10)),
  );
  const [isTried, setTried] = useState(false);
  const isUrl = url.trim() === '' || webUrlSchema.safeParse(url.trim()).success;
  const keep = () => {
    setTried(true);
    if (headline.trim() === '' || !isUrl) return;
    const {
      url: _,
      source: __,
      publishedAt: before,
      ...kept
    } = story ?? { id: newId(), why: 'hand' as const };
    const day = date?.toString();
    // A day that was not changed keeps its hour.
    const publishedAt = day && (before?.startsWith(day) ? before : `${day}T00:00:00Z`);
    onKeep({
      ...kept,
      headline: headline.trim(),
      ...(url.trim() && { url: url.trim() }),
      ...(source.trim() && { source: source.trim() }),
      ...(publishedAt && { publishedAt }),
    } as Related);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      icon={<Link2 size={20} aria-hidden />}
      title={say(story ? 'related.edit' : 'related.save')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button kind="primary" onPress={keep}>
            {say(story ? 'related.keep' : 'related.save')}
          </Button>
        </>
      }
    >
      <form
        className="story-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={say('related.headline')}
          value={headline}
          onChange={setHeadline}
          autoFocus
          error={isTried && headline.trim() === '' ? say('related.headline-missing') : undefined}
        />
        <TextField
          label={say('related.url')}
          dir="ltr"
          type="url"
          placeholder="https://"
          value={url}
          onChange={setUrl}
          error={isUrl ? undefined : say('related.url-wrong')}
        />
        <TextField label={say('related.source')} value={source} onChange={setSource} />
        <DateField<CalendarDate>
          label={say('related.date')}
          value={date}
          placeholder={TODAY}
          onChange={setDate}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
