import type { Obstacle, ObstacleCode } from '#core/export/obstacles.ts';
import type { Unmet } from '#core/export/site-limits.ts';
import type { Fault, FaultCode, FaultFacts } from '#core/fault.ts';

const OBSTACLES: Record<Exclude<ObstacleCode, `required.${string}`>, (text: string) => string> = {
  'no-headline': () => 'it has no headline, write one',
  'no-text': () => 'it has no text, write some',
  'desk-mark': (text) => `the mark ## is still in it («${text}»), settle that and take it out`,
  'open-note': (text) => `the desk's note «${text}» is still open, resolve it`,
  embargo: (text) =>
    `its embargo runs until ${text}, wait or let it out with --despite-embargo --signed-off-by NAME`,
  'broken-target': (text) => `the related story «${text}» is not in the library any more, take it out`,
  invalid: (text) => `the value ${text}, put that right`,
};

function obstacleText({ code, text = '', blockId, field = '' }: Obstacle): string {
  const lead = field.startsWith('lead.') ? ' (the lead picture)' : '';
  const place = blockId === undefined ? lead : ` (block ${blockId})`;
  if (code.startsWith('required.'))
    return `it lacks ${code.slice('required.'.length)}${text && ` of «${text}»`}, which the profile requires${place}`;
  return OBSTACLES[code as keyof typeof OBSTACLES](text) + place;
}

type Sentences = { [Code in FaultCode]: (facts: FaultFacts[Code]) => string };
const it = (file: string | undefined) => file ?? 'The input';
const REFUSED: Record<FaultFacts['asset.refused']['reason'], string> = {
  kind: 'it is no picture of a known kind; use JPEG, PNG, WebP, GIF or AVIF',
  size: 'it has too many bytes or pixels; make it smaller',
  damaged: 'it is truncated or damaged; get it anew from its source',
  svg: 'an SVG drawing may hold a script; turn it into a PNG',
};

/** One sentence a fault: what it is about, what is wrong with it, what to do. */
const SENTENCES: Sentences = {
  'source.empty': (f) => `${it(f.file)} holds no text; give a file with an article in it.`,
  'source.too-large': (f) => `${it(f.file)} has ${f.bytes} bytes and the limit is ${f.limit}; split it.`,
  'source.not-text': (f) => `${it(f.file)} is not text in a known encoding; save it as UTF-8.`,
  'source.unreadable': (f) =>
    `${it(f.file)} cannot be read (${f.reason}); check its path and its permissions.`,
  'source.unknown-kind': (f) =>
    `${it(f.file)} is of a kind that cannot be imported; name its kind with --from.`,
  'source.damaged': (f) => `${it(f.file)} is damaged (${f.detail}); get it anew from its source.`,
  'article.foreign': (f) => `${it(f.file)} is not a Warraq article but ${f.found}; import its text instead.`,
  'article.newer': (f) =>
    `${it(f.file)} is of version ${f.version} and this Warraq reads up to ${f.supported}; update Warraq.`,
  'article.invalid': (f) =>
    `${it(f.file)} is not a valid article: ${f.path}: ${f.problem}; put that field right.`,
  'article.held': (f) => `${it(f.file)} is held back: ${f.obstacles.map(obstacleText).join('; ')}.`,
  'article.missing': (f) => `No article ${f.id} is in the library; see "library list" for the ids.`,
  'article.conflict': (f) => `Article ${f.id} was changed elsewhere; nothing was overwritten, open it anew.`,
  'status.refused': (f) =>
    `The desk's rules let no article go from ${f.from} to ${f.to}; nothing was changed, see transitions in the profile.`,
  'article.exists': (f) =>
    `${it(f.file)} has the id ${f.id} of another text in the library${f.isInTrash ? "'s trash" : ''}; nothing was changed, add it with --copy to keep both.`,
  'version.missing': (f) =>
    `Article ${f.id} has no version ${f.version}; list its versions with «library --at DIR versions ${f.id}».`,
  'library.unopenable': (f) => `The library ${f.path} cannot be opened (${f.reason}); check the path.`,
  'library.read-only': (f) =>
    `The library ${f.path} cannot be written (${f.reason}); check its permissions or take another folder with --at.`,
  'library.damaged': (f) =>
    `The library ${f.path} is damaged or of another program (${f.detail}); it was left untouched, build a sound one with "warraq library --at DIR recover" or take another folder.`,
  'library.newer': (f) =>
    `The library ${f.path} is of version ${f.version} and this Warraq reads up to ${f.supported}; update Warraq.`,
  'library.in-use': (f) =>
    `The library ${f.path} is held by another Warraq (process ${f.pid}${f.address ? `, at ${f.address}` : ''}); use that one or close it.`,
  'disk.full': (f) =>
    `The disk of ${f.path ?? 'the target'} is full; what was saved before is safe, free some space and try again.`,
  'write.failed': (f) =>
    `${f.path ?? 'The target'} could not be written (${f.reason}); check the disk and try again.`,
  'asset.missing': (f) => `Picture ${f.hash} is not in the library; add it again.`,
  'asset.refused': (f) => `The picture ${f.name ?? ''} was refused: ${REFUSED[f.reason]}.`,
  'profile.invalid': (f) =>
    `${it(f.file)} is not a valid profile: ${f.path}: ${f.problem}; put that field right.`,
  'format.unknown': (f) => `There is no format ${f.name}; choose from ${f.known.join(', ')}.`,
  'target.exists': (f) =>
    `${f.path} exists and is no earlier package of the same article; choose another --out.`,
  'print.unavailable': () =>
    'No browser that prints PDF was found; install Chromium, Chrome or Edge, name one in WARRAQ_CHROMIUM, or leave pdf out of --formats.',
  'print.failed': (f) =>
    `The browser did not print the PDF (${f.detail}); try again or leave pdf out of --formats.`,
  'package.not-a-bag': (f) =>
    `${f.path} is not a BagIt bag: it has no bagit.txt; give the package's own folder or zip.`,
  'package.damaged': (f) => `${f.path} differs from its manifests in ${f.problems} places; get it anew.`,
  'port.in-use': (f) => `Port ${f.port} is taken; choose another with --port, or none for a free one.`,
  'request.invalid': (f) => `The request ${f.method} is not valid: ${f.problem}.`,
  'request.forbidden': (f) => `The request came from a place that may not ask (${f.reason}).`,
  'host.lost': () => 'Warraq itself cannot be reached; start it again.',
  cancelled: () => 'Cancelled; nothing half-made is left.',
  internal: (f) => `Warraq failed by its own fault; please report this: ${f.detail}`,
};

const LACKS: Record<Unmet, string> = {
  link: 'no web address of the article',
  'picture-address': 'no addresses of pictures',
  attachments: 'no pictures as attachments',
};

/** What a format leaves out for want of the site's address, and what to do. */
export function englishOfUnmet(format: string, lacks: readonly Unmet[]): string {
  return `${format}: ${lacks.map((each) => LACKS[each]).join(', ')}, since the profile has no baseUrl; systems that want whole addresses may refuse it.`;
}

/** The fault as one English sentence. */
export function englishOf(fault: Fault): string {
  return (SENTENCES[fault.code] as (facts: unknown) => string)(fault.facts);
}
