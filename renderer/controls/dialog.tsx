import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
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
  /** `small` 440, `middle` 640, `large` 900, `wide` 940 pixels. */
  size?: 'small' | 'middle' | 'large' | 'wide';
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

/** A dialog over the window: named by its title, focus kept inside and given back when it closes. */
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
        <AriaDialog className="dialog" {...(role && { role })}>
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
          <div className="dialog-body">{children}</div>
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
