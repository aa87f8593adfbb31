import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { useSpeech } from '../messages/say.tsx';

interface Props {
  /** Called when the editor leaves the broken screen. */
  onLeave(): void;
  children: ReactNode;
}

/** Catches what a screen throws while it is drawn: the window stays usable, and saved text is not touched. */
export class ScreenBoundary extends Component<Props, { thrown?: unknown }> {
  override state: { thrown?: unknown } = {};

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === undefined) return this.props.children;
    return (
      <Broken
        thrown={thrown}
        onLeave={() => {
          this.setState({ thrown: undefined });
          this.props.onLeave();
        }}
      />
    );
  }
}

function Broken({ thrown, onLeave }: { thrown: unknown; onLeave(): void }) {
  const { say } = useSpeech();
  const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return (
    <EmptyState
      icon={<TriangleAlert size={26} aria-hidden />}
      title={say('shell.broken-title')}
      words={say('shell.broken')}
    >
      <Button onPress={() => void navigator.clipboard.writeText(details)}>{say('shell.copy-details')}</Button>
      <Button kind="primary" onPress={onLeave}>
        {say('shell.to-library')}
      </Button>
    </EmptyState>
  );
}
