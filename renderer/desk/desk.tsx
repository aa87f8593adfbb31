import './desk.css';
import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { OpenDesk } from './open-desk.tsx';
import { useSession } from './use-session.ts';

/** One article open for writing: its sections, the page, and a panel beside it. */
export function Desk({ articleId, onBack }: { articleId: string; onBack(): void }) {
  const speech = useSpeech();
  const { say } = speech;
  const [turn, setTurn] = useState(0);
  const opening = useSession(articleId, turn);
  if (opening.name === 'opening') return <p className="window-loading">{say('shell.loading')}</p>;
  if (opening.name === 'failed') {
    return (
      <EmptyState
        icon={<FileX2 size={26} aria-hidden />}
        title={say('desk.open-failed')}
        words={arabicOf(opening.thrown, speech)}
      >
        <Button onPress={() => setTurn(turn + 1)}>{say('shell.retry')}</Button>
        <Button kind="primary" onPress={onBack}>
          {say('shell.to-library')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <OpenDesk
      key={turn}
      session={opening.session}
      recovered={opening.recovered}
      onBack={onBack}
      onReload={() => setTurn(turn + 1)}
    />
  );
}
