import {
  Download,
  ExternalLink,
  FileText,
  FolderOpen,
  Image,
  ImageOff,
  LetterText,
  type LucideIcon,
  Type,
} from 'lucide-react';
import type { ExportManyResult, ExportResult } from '#core/host/packages.ts';
import { Button } from '../controls/button.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const ICONS: Record<string, LucideIcon> = {
  figure: Image,
  font: Type,
  style: LetterText,
};

/** The package that was made: its files, each with its size. */
export function ExportResultList({ result }: { result: ExportResult }) {
  const { say, size } = useSpeech();
  return (
    <div className="export-result">
      <ExportPlace result={result} words={say('export.files', { count: result.files.length })} />
      <ul className="export-files">
        {result.files.map(({ path, role, bytes }) => {
          const Icon = ICONS[role] ?? FileText;
          return (
            <li key={path} className="export-file">
              <Icon size={16} aria-hidden />
              <span className="export-path" dir="ltr">
                {path}
              </span>
              <span className="export-size">{size(bytes)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Where it lies, how much it is, and which pictures it lacks. */
export function ExportPlace({ result, words }: { result: ExportResult | ExportManyResult; words: string }) {
  const { say, size } = useSpeech();
  const { place, bytes, missing } = result;
  return (
    <>
      <p className="export-place">
        <FolderOpen size={18} aria-hidden />
        <bdi dir="ltr">{place}</bdi>
      </p>
      <p className="export-total">{`${words} · ${size(bytes)}`}</p>
      {missing.length > 0 && (
        <p className="export-missing" role="alert">
          <ImageOff size={18} aria-hidden />
          {say('export.missing', { count: missing.length, names: missing.join('، ') })}
        </p>
      )}
    </>
  );
}

/** What can be done with it next, the most likely last. */
export function ExportNext({
  result,
  onClose,
}: {
  result: ExportResult | ExportManyResult;
  onClose(): void;
}) {
  const host = useHost();
  const { say } = useSpeech();
  const { handle, page, opens, download } = result;
  const ask = (method: 'packages.reveal' | 'packages.open') =>
    void host.call(method, { handle }).catch(() => undefined);
  const isNative = window.warraq !== undefined;
  const hasPrimary = download !== undefined || isNative;
  return (
    <>
      <Button kind="quiet" onPress={onClose}>
        {say('shell.close')}
      </Button>
      {opens && (
        <Button icon={<ExternalLink size={18} aria-hidden />} onPress={() => ask('packages.open')}>
          {say('export.open-page')}
        </Button>
      )}
      {page !== undefined && (
        <a
          className={hasPrimary ? 'button button-plain' : 'button button-primary'}
          href={page}
          target="_blank"
          rel="noreferrer"
        >
          <ExternalLink size={18} aria-hidden />
          <span className="button-words">{say('export.open-page')}</span>
        </a>
      )}
      {isNative && (
        <Button
          kind="primary"
          icon={<FolderOpen size={18} aria-hidden />}
          onPress={() => ask('packages.reveal')}
        >
          {say('export.reveal')}
        </Button>
      )}
      {download !== undefined && (
        <a className="button button-primary" href={download} download>
          <Download size={18} aria-hidden />
          <span className="button-words">{say('export.download')}</span>
        </a>
      )}
    </>
  );
}
