import './preview.css';
import { Monitor, Moon, Smartphone, Tablet } from 'lucide-react';
import { useState } from 'react';
import { Group } from 'react-aria-components';
import type { ArticleSession } from '../article/article-session.ts';
import { IconButton } from '../controls/button.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { usePreviewHtml } from './use-preview-html.ts';

const WIDTHS = [
  { id: 'phone', Icon: Smartphone },
  { id: 'tablet', Icon: Tablet },
  { id: 'desktop', Icon: Monitor },
] as const;

/**
 * The article as its readers will see it: the page of the export itself, live, at the width of a phone, a tablet or
 * a desktop, in the light or in the dark. It fills the panel that it is put into.
 */
export function Preview({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { profile, previewWidth } = settings;
  const [isDark, setDark] = useState(false);
  const { html, failed, tellCost } = usePreviewHtml(session, profile);
  return (
    <section className="preview" aria-label={say('preview.title')}>
      <div className="preview-bar">
        <Group className="preview-widths" aria-label={say('preview.width')}>
          {WIDTHS.map(({ id, Icon }) => (
            <IconButton
              key={id}
              label={say(`preview.${id}`)}
              icon={<Icon size={18} />}
              isOn={previewWidth === id}
              aria-pressed={previewWidth === id}
              onPress={() => change({ previewWidth: id })}
            />
          ))}
        </Group>
        <span className="preview-publication">{profile.name}</span>
        <IconButton
          label={say('preview.dark')}
          icon={<Moon size={18} />}
          isOn={isDark}
          aria-pressed={isDark}
          onPress={() => setDark(!isDark)}
        />
      </div>
      {failed && (
        <p className="preview-failed" role="alert">
          {say('preview.failed')}
        </p>
      )}
      {html === undefined ? (
        <div className="preview-stage">{!failed && say('shell.loading')}</div>
      ) : (
        <PreviewFrame html={html} device={previewWidth} isDark={isDark} onShown={tellCost} />
      )}
    </section>
  );
}
