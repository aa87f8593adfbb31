import './shell.css';
import { CloudOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { notify } from '../controls/toast.tsx';
import { useConnection } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Stands above everything while the machine cannot be reached. */
export function ConnectionBanner() {
  const { say } = useSpeech();
  const connection = useConnection();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current !== 'open' && connection === 'open') notify({ words: say('shell.back') });
    before.current = connection;
  }, [connection, say]);
  return (
    <div role="alert">
      {connection !== 'open' && (
        <p className="banner">
          <CloudOff size={18} aria-hidden />
          {say(`shell.${connection}`)}
        </p>
      )}
    </div>
  );
}
