import './setup.css';
import { Newspaper } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** On a first run: offers to introduce the publication. It stands in nobody's way, and does not come back. */
export function SetupOffer({ onBegin }: { onBegin(): void }) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  if (settings.isIntroduced) return null;
  return (
    <section className="setup-offer" aria-label={say('setup.offer-name')}>
      <Newspaper size={18} aria-hidden />
      <p>{say('setup.offer')}</p>
      <Button kind="quiet" onPress={() => change({ isIntroduced: true })}>
        {say('setup.later')}
      </Button>
      <Button onPress={onBegin}>{say('setup.begin')}</Button>
    </section>
  );
}
