import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import type { ArticleSession } from '../article/article-session.ts';
import { useSaveState } from '../article/use-article.ts';
import { useSpeech } from '../messages/say.tsx';

const SIGNS = {
  saved: Check,
  unsaved: LoaderCircle,
  saving: LoaderCircle,
  failed: CircleAlert,
  conflict: CircleAlert,
};

/** Whether the text is on disk: «محفوظ» is said only when it is. */
export function SaveStateMark({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const state = useSaveState(session);
  const Sign = SIGNS[state];
  return (
    <span role="status" className={`save-state save-state-${state}`}>
      <Sign size={16} aria-hidden />
      {say(`desk.${state}`)}
    </span>
  );
}
