import './setup.css';
import { Check, Newspaper } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { notify } from '../controls/toast.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { draftOf, faultyStep, profileOf, type SetupDraft, STEPS, type Step } from './setup-draft.ts';
import { SetupMiniature } from './setup-miniature.tsx';
import { STEP_PAGES } from './setup-steps.tsx';

/**
 * Introduces a publication in five short steps, with the page that comes of them beside. Nothing changes before the
 * last one is confirmed; what was chosen is still there when the wizard is opened again.
 */
export function SetupWizard({
  kept,
  onKeep,
  onClose,
}: {
  /** What an earlier, unfinished turn had chosen. */
  kept: SetupDraft | undefined;
  onKeep(draft: SetupDraft | undefined): void;
  onClose(): void;
}) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const [draft, setDraft] = useState(() => kept ?? draftOf(settings));
  const [step, setStep] = useState<Step>('publication');
  const form = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const at = STEPS.indexOf(step);
  const Page = STEP_PAGES[step];
  const fault = faultyStep(draft);
  const isLast = step === 'summary';

  const isFirstShow = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is announced by its heading
  useEffect(() => {
    if (isFirstShow.current) isFirstShow.current = false;
    else heading.current?.focus();
  }, [step]);

  const take = (next: SetupDraft) => {
    setDraft(next);
    onKeep(next);
  };
  const next = () => {
    if (!isLast) {
      if (fault !== step) setStep(STEPS[at + 1]!);
      return;
    }
    if (fault) {
      setStep(fault);
      return;
    }
    const profile = profileOf(draft);
    change({ profile, exportFormats: [...draft.formats], isIntroduced: true });
    notify({ words: say('setup.done', { name: profile.name }) });
    onKeep(undefined);
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={say('setup.title')}
      icon={<Newspaper size={20} aria-hidden />}
      footnote={
        isLast && fault ? (
          <span className="setup-fault">{say('setup.fix-first', { step: say(`setup.step.${fault}`) })}</span>
        ) : (
          <span>{say('setup.step-of', { step: at + 1, count: STEPS.length })}</span>
        )
      }
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          {at > 0 && <Button onPress={() => setStep(STEPS[at - 1]!)}>{say('setup.back')}</Button>}
          {at < STEPS.length - 2 && <Button onPress={() => setStep('summary')}>{say('setup.skip')}</Button>}
          <Button
            kind="primary"
            type="submit"
            form={form}
            isDisabled={isLast ? fault !== undefined : fault === step}
          >
            {say(isLast ? 'setup.finish' : 'setup.next')}
          </Button>
        </>
      }
    >
      <div className="setup">
        <nav aria-label={say('setup.steps')}>
          <ol className="setup-steps">
            {STEPS.map((each, index) => (
              <li key={each}>
                <AriaButton
                  className="setup-step"
                  aria-current={each === step ? 'step' : undefined}
                  data-done={index < at || undefined}
                  onPress={() => setStep(each)}
                >
                  <span className="setup-number" aria-hidden>
                    {index < at ? (
                      <Check size={14} strokeWidth={3} />
                    ) : (
                      say('setup.number', { number: index + 1 })
                    )}
                  </span>
                  <span className="setup-step-words">{say(`setup.step.${each}`)}</span>
                </AriaButton>
              </li>
            ))}
          </ol>
        </nav>
        <form
          id={form}
          className="setup-page"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <div>
            <h3 ref={heading} tabIndex={-1} className="setup-heading">
              {say(`setup.step.${step}`)}
            </h3>
            <p className="field-note">{say(`setup.words.${step}`)}</p>
          </div>
          <Page draft={draft} onDraft={take} onStep={setStep} />
        </form>
        <SetupMiniature profile={profileOf(draft)} />
      </div>
    </Dialog>
  );
}
