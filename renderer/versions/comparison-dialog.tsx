import { GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Article } from '#core/article/article.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useSpeech } from '../messages/say.tsx';
import { ComparisonView } from './comparison-view.tsx';

/** Two texts of one article over the window, and what to do about them. */
export function ComparisonDialog({
  title,
  before,
  after,
  names,
  onClose,
  actions,
}: {
  title: string;
  before: Article;
  after: Article;
  names: { before: string; after: string };
  onClose(): void;
  /** Buttons, the primary last. */
  actions: ReactNode;
}) {
  const { say } = useSpeech();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="whole"
      title={title}
      icon={<GitCompareArrows size={20} aria-hidden />}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          {actions}
        </>
      }
    >
      <ComparisonView before={before} after={after} names={names} />
    </Dialog>
  );
}
