import { CircleAlert, FileUp } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { DropZone, FileTrigger, Label, TextArea, TextField } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { Checkbox } from '../controls/checkbox.tsx';
import { useSpeech } from '../messages/say.tsx';
import { FILE_TYPES, type GivenSource } from './import-source.ts';

/** Where the editor gives what is to be imported: pasted text, or a file chosen or dropped. */
export function SourceForm({
  typed,
  onType,
  problem,
  onGiven,
}: {
  typed: string;
  onType(typed: string): void;
  /** What was wrong with the last source. */
  problem: string | undefined;
  onGiven(source: GivenSource | File): void;
}) {
  const { say } = useSpeech();
  const [pasted, setPasted] = useState<{ html: string; text: string }>();
  const [keepsFormat, setKeepsFormat] = useState(true);
  const area = useRef<HTMLTextAreaElement>(null);
  // What had the focus while it was read is gone; without this Escape would reach nothing.
  useEffect(() => {
    if (problem !== undefined) area.current?.focus();
  }, [problem]);
  // The HTML stands for the text as long as nothing was typed since.
  const html = pasted !== undefined && pasted.text === typed ? pasted.html : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim() === '') return;
    onGiven(
      html !== undefined && keepsFormat ? { source: html, kind: 'html' } : { source: typed, kind: 'text' },
    );
  }

  return (
    <form id="import-source" className="import-source" onSubmit={submit}>
      {problem && (
        <p className="import-problem" role="alert">
          <CircleAlert size={18} aria-hidden />
          {problem}
        </p>
      )}
      <TextField className="field import-text" value={typed} onChange={onType} autoFocus>
        <Label className="field-label">{say('import.paste')}</Label>
        <TextArea
          ref={area}
          className="field-input"
          dir={typed === '' ? 'rtl' : 'auto'}
          placeholder={say('import.paste-hint')}
          onPaste={(event) => {
            const found = event.clipboardData.getData('text/html');
            const area = event.currentTarget;
            if (found === '') setPasted(undefined);
            // After the browser has put the text in.
            else queueMicrotask(() => window.setTimeout(() => setPasted({ html: found, text: area.value })));
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
      </TextField>
      {html !== undefined && (
        <Checkbox isSelected={keepsFormat} onChange={setKeepsFormat}>
          {say('import.keep-format')}
        </Checkbox>
      )}
      <DropZone
        className="import-drop"
        aria-label={say('import.or-file')}
        getDropOperation={() => 'copy'}
        onDrop={async ({ items }) => {
          const item = items.find((each) => each.kind === 'file');
          if (item) onGiven(await item.getFile());
        }}
      >
        <FileUp size={20} aria-hidden />
        <span className="import-drop-words">{say('import.or-file')}</span>
        <FileTrigger
          acceptedFileTypes={FILE_TYPES}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onGiven(file);
          }}
        >
          <Button>{say('import.choose-file')}</Button>
        </FileTrigger>
      </DropZone>
    </form>
  );
}
