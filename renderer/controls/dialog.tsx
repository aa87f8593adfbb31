import './dialog.css';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';
import { IconButton } from './button.tsx';

export interface DialogProps {
  isOpen: boolean;
  /** Called when Escape, the cross or a press beside it closes it. */
  onClose(): void;
  title: string;
  icon?: ReactNode;
  /** Words at the end of the title's line; the cross is there where it is absent. */
  aside?: ReactNode;
  /** `small` 440, `middle` 640, `large` 900, `wide` 940 pixels; `whole` takes nearly all of the window. */
  size?: 'small' | 'middle' | 'large' | 'wide' | 'whole';
  /** Whether Escape and a press beside it leave it open, as while it works. */
  isBusy?: boolean;
  /** `alertdialog` where it asks before something that cannot be undone. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
  /** Its actions: quiet ones first, the primary last. */
  footer?: ReactNode;
  /** Words at the start of the footer. */
  footnote?: ReactNode;
}

/**
 * A dialog over the window: named by its title, focus kept inside and given back when it closes. Enter takes its primary
 * action also while no control has the focus, as when it has just opened.
 */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, icon, aside, size = 'middle', isBusy, role, children } = props;
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isBusy && role !== 'alertdialog'}
      isKeyboardDismissDisabled={isBusy ?? false}
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog ref={takesEnter} className="dialog" {...(role && { role })}>
          <header className="dialog-head">
            {icon}
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <div className="dialog-aside">
              {aside ?? (
                <IconButton
                  label={say('shell.close')}
                  icon={<X size={18} />}
                  isDisabled={isBusy ?? false}
                  onPress={onClose}
                />
              )}
            </div>
          </header>
          <DialogBody>{children}</DialogBody>
          {(props.footer || props.footnote) && (
            <footer className="dialog-foot">
              <div className="dialog-footnote">{props.footnote}</div>
              {props.footer}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A dialog takes no handler of keys, so it is listened to by way of its element. */
function takesEnter(dialog: HTMLElement | null): void {
  dialog?.addEventListener('keydown', confirmByEnter);
}

/** Controls know what Enter means to them; the dialog itself and a heading that was given the focus do not. */
function confirmByEnter(event: KeyboardEvent): void {
  const { key, target, repeat, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key !== 'Enter' || repeat || ctrlKey || metaKey || altKey || shiftKey) return;
  if (!(target instanceof HTMLElement && target.matches('.dialog, .dialog h3[tabindex="-1"]'))) return;
  event.preventDefault();
  const frame = target.closest('.dialog');
  frame?.querySelector<HTMLElement>('.dialog-foot .button-primary:enabled')?.click();
}

/** What the dialog holds. Where it is longer than the window, Tab comes to it, so that keys can scroll it. */
function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={body} className="dialog-body" tabIndex={isLong ? 0 : undefined}>
      {children}
    </div>
  );
}
