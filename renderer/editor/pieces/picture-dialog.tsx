import { Crosshair } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import type { Figure } from '#core/article/figure.ts';
import { Button } from '../../controls/button.tsx';
import { Dialog } from '../../controls/dialog.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useHost } from '../../host/host-context.tsx';
import { useSpeech } from '../../messages/say.tsx';

const STEP = 0.02;
const MIDDLE = { x: 0.5, y: 0.5 };
/** What an arrow adds to the point: sides of the picture, whichever way the text runs. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** A picture's rights, and the point of it that no crop may cut away. */
export function PictureDialog({
  figure,
  onClose,
  onKeep,
}: {
  figure: Figure;
  onClose(): void;
  onKeep(figure: Figure): void;
}) {
  const { say } = useSpeech();
  const host = useHost();
  const [rights, setRights] = useState(figure.rights ?? '');
  const [point, setPoint] = useState(figure.focalPoint);
  const keep = () => {
    const { rights: _, focalPoint: __, ...others } = figure;
    onKeep({
      ...others,
      ...(rights.trim() && { rights: rights.trim() }),
      ...(point && { focalPoint: point }),
    });
  };
  const press = (event: MouseEvent<HTMLElement>) => {
    // A press by key has no place.
    if (event.detail === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setPoint({ x: part((event.clientX - left) / width), y: part((event.clientY - top) / height) });
  };
  const move = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { x, y } = point ?? MIDDLE;
    setPoint({ x: part(x + step[0]), y: part(y + step[1]) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      icon={<Crosshair size={20} aria-hidden />}
      title={say('editor.picture-details')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button kind="primary" onPress={keep}>
            {say('editor.keep')}
          </Button>
        </>
      }
    >
      <div className="piece-form">
        {figure.asset && (
          <>
            <p className="piece-note" id="focal-hint">
              {say('editor.focal-hint')}
            </p>
            <button
              type="button"
              className="focal-frame"
              aria-label={say('editor.focal-point')}
              aria-describedby="focal-hint"
              onClick={press}
              onKeyDown={move}
            >
              <img src={host.assetUrl(figure.asset.hash)} alt={figure.alt} draggable={false} />
              {point && (
                <span
                  className="focal-point"
                  style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
                />
              )}
            </button>
            {point && (
              <Button kind="quiet" onPress={() => setPoint(undefined)}>
                {say('editor.focal-none')}
              </Button>
            )}
          </>
        )}
        <TextField label={say('editor.rights')} value={rights} onChange={setRights} />
      </div>
    </Dialog>
  );
}

/** A part of the picture's side, within it and no finer than a thousandth. */
function part(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1_000) / 1_000;
}
