import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Profile } from '#core/profile.ts';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { patchDocument } from '../preview/patch-document.ts';
import { themeSampleHtml } from '../settings/theme-sample.ts';

/** The page on a phone as this profile makes it, changed in place while the profile is. For the eye alone. */
export function SetupMiniature({ profile }: { profile: Profile }) {
  const { say } = useSpeech();
  const host = useHost();
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useDeferredValue(profile);
  const html = useMemo(() => themeSampleHtml(shown, host.themeUrl('')), [shown, host]);
  const [first] = useState(html);
  const latest = useRef(html);
  const bring = () => {
    const inside = frame.current?.contentDocument;
    if (inside?.body && inside.readyState === 'complete') patchDocument(inside, latest.current);
  };
  useEffect(() => {
    latest.current = html;
    bring();
  });
  return (
    <div className="setup-phone" aria-hidden inert>
      <iframe
        ref={frame}
        srcDoc={first}
        sandbox="allow-same-origin"
        tabIndex={-1}
        title={say('setup.miniature')}
        onLoad={bring}
      />
    </div>
  );
}
