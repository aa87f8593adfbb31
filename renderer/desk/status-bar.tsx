import { HardDrive, Keyboard, Languages, Minimize2, PanelLeft, PanelRight } from 'lucide-react';
import { useMemo } from 'react';
import { articleWords } from '#core/article/statistics.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest, useArticlePart } from '../article/use-article.ts';
import { useCommandRegistry, useShortcut } from '../commands/commands-context.tsx';
import { IconButton } from '../controls/button.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import type { Sides } from './use-sides.ts';

const REST_MS = 250;

/** The line at the foot: how long the text is, in which language, and what is open beside the page. */
export function StatusBar({
  session,
  sides,
  isCountDue,
  onLeaveFocus,
}: {
  session: ArticleSession;
  sides: Sides;
  /** Whether the words may be counted: a long text is to be seen first. */
  isCountDue: boolean;
  /** Ends the focus mode, while it is on: then nothing stands beside the page. */
  onLeaveFocus?(): void;
}) {
  const { say } = useSpeech();
  const { profile } = useSettings().settings;
  const commands = useCommandRegistry();
  const article = useArticleAtRest(session, REST_MS);
  const headline = useArticlePart(session, ({ headline }) => [...headline].length);
  const deck = useArticlePart(session, ({ deck }) => [...(deck ?? '')].length);
  const language = useArticlePart(session, (each) => each.language);
  const words = useMemo(() => (isCountDue ? articleWords(article) : undefined), [article, isCountDue]);
  const { limits } = profile;
  const keys = {
    outline: useShortcut('outline.toggle'),
    panel: useShortcut('panel.toggle'),
    shortcuts: useShortcut('shortcuts.show'),
    focus: useShortcut('view.focus'),
  };
  return (
    <footer className="status-bar">
      {words !== undefined && (
        <>
          <span>{say('desk.words', { count: words })}</span>
          <span>{say('desk.minutes', { count: Math.ceil(words / profile.wordsPerMinute) })}</span>
        </>
      )}
      <span className={headline > limits.headline ? 'status-bar-over' : undefined}>
        {say('desk.headline-length', { count: headline, limit: limits.headline })}
      </span>
      {deck > 0 && (
        <span className={deck > limits.deck ? 'status-bar-over' : undefined}>
          {say('desk.deck-length', { count: deck, limit: limits.deck })}
        </span>
      )}
      <span className="top-bar-space" />
      <span className="status-bar-sign">
        <Languages size={15} aria-hidden />
        {language === 'ar' ? say('desk.language.ar') : <bdi>{language}</bdi>}
      </span>
      <span className="status-bar-sign">
        <HardDrive size={15} aria-hidden />
        {say('shell.place')}
      </span>
      <IconButton
        label={say('desk.shortcuts')}
        shortcut={keys.shortcuts}
        icon={<Keyboard size={16} />}
        onPress={() => commands.run('shortcuts.show')}
      />
      {onLeaveFocus ? (
        <IconButton
          label={say('desk.focus-leave')}
          shortcut={keys.focus}
          icon={<Minimize2 size={16} />}
          isOn
          onPress={onLeaveFocus}
        />
      ) : (
        <>
          <IconButton
            label={say('desk.outline-toggle')}
            shortcut={keys.outline}
            icon={<PanelRight size={16} />}
            isOn={sides.outline}
            aria-pressed={sides.outline}
            onPress={() => sides.toggle('outline')}
          />
          <IconButton
            label={say('desk.panel-toggle')}
            shortcut={keys.panel}
            icon={<PanelLeft size={16} />}
            isOn={sides.panel}
            aria-pressed={sides.panel}
            onPress={() => sides.toggle('panel')}
          />
        </>
      )}
    </footer>
  );
}
