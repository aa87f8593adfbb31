import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';

/** The folders over the list, where the window is too narrow to have them beside it. */
export function FolderDrawer({
  isOpen,
  onClose,
  children,
}: {
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="dialog-veil drawer-veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className="drawer">
        <Dialog className="drawer-dialog" aria-label={say('library.folders')}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
