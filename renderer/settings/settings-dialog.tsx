import './settings-dialog.css';
import {
  Info,
  Newspaper,
  PanelsTopLeft,
  PenLine,
  Settings as SettingsIcon,
  SpellCheck,
  SunMoon,
} from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { useSpeech } from '../messages/say.tsx';
import { AboutPage } from './about-page.tsx';
import { ChecksPage } from './checks-page.tsx';
import { LookPage } from './look-page.tsx';
import { PublicationPage } from './publication-page.tsx';
import { ReaderPage } from './reader-page.tsx';
import { WritingPage } from './writing-page.tsx';

type Page = 'look' | 'writing' | 'publication' | 'page' | 'checks' | 'about';

/** All settings; each change counts at once and is kept by the host. */
export function SettingsDialog({
  isOpen,
  onClose,
  onSetup,
}: {
  isOpen: boolean;
  onClose(): void;
  /** Opens the wizard in its place. */
  onSetup(): void;
}) {
  const { say } = useSpeech();
  const [page, setPage] = useState<Page>('look');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="middle"
      title={say('settings.title')}
      icon={<SettingsIcon size={20} aria-hidden />}
      footnote={say('settings.kept')}
    >
      <div className="settings">
        <Tabs<Page>
          label={say('settings.sections')}
          chosen={page}
          onChoose={setPage}
          pages={[
            {
              id: 'look',
              words: say('settings.look'),
              icon: <SunMoon size={18} aria-hidden />,
              content: <LookPage />,
            },
            {
              id: 'writing',
              words: say('settings.writing'),
              icon: <PenLine size={18} aria-hidden />,
              content: <WritingPage />,
            },
            {
              id: 'publication',
              words: say('settings.publication'),
              icon: <Newspaper size={18} aria-hidden />,
              content: <PublicationPage onSetup={onSetup} />,
            },
            {
              id: 'page',
              words: say('settings.page'),
              icon: <PanelsTopLeft size={18} aria-hidden />,
              content: <ReaderPage />,
            },
            {
              id: 'checks',
              words: say('settings.checks'),
              icon: <SpellCheck size={18} aria-hidden />,
              content: <ChecksPage />,
            },
            {
              id: 'about',
              words: say('settings.about'),
              icon: <Info size={18} aria-hidden />,
              content: <AboutPage />,
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
