import { Download, FileText, FolderOpen, Image, ImageOff, LetterText, Type } from 'lucide-react';
import type { ExportResult } from '#core/host.ts';
import { useSpeech } from '../messages/say.tsx';

const ICONS: Record<string, typeof FileText> = {
  figure: Image,
  font: Type,
  style: LetterText,
};

/** The package that was made: its files, each with its size. */
export function ExportResultList({ result }: { result: ExportResult }) {
  const { say, size } = useSpeech();
  return (
    <div className="export-result">
      <p className="export-place">
        <FolderOpen size={18} aria-hidden />
        <bdi dir="ltr">{result.place}</bdi>
      </p>
      <p className="export-total">
        {say('export.files', { count: result.files.length })} · {size(result.bytes)}
      </p>
      {result.missing.length > 0 && (
        <p className="export-missing" role="alert">
          <ImageOff size={18} aria-hidden />
          {say('export.missing', { count: result.missing.length, names: result.missing.join('، ') })}
        </p>
      )}
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

/** Where a browser fetches the package. */
export function DownloadLink({ result }: { result: ExportResult }) {
  const { say } = useSpeech();
  return (
    <a className="button button-primary" href={result.download} download>
      <Download size={18} aria-hidden />
      <span className="button-words">{say('export.download')}</span>
    </a>
  );
}
