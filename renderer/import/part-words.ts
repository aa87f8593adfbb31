import type { ImportPart } from '#core/import/import-part.ts';
import type { Speech } from '../messages/speech.ts';

/**
 * A part as one line: its text, and beside it what was found out about it. Lists are told by how much they hold.
 */
export function partInWords(part: ImportPart, { say }: Speech): { text: string; aside?: string } {
  const { kind, facts = {} } = part;
  const text = part.text.replace(/\s*\n\s*/g, ' ').trim();
  const items = facts.items ?? 0;
  switch (kind) {
    case 'headline':
      return facts.halves && facts.halves > 1
        ? { text, aside: say('import.halves', { count: facts.halves }) }
        : { text };
    case 'quote':
      return {
        text,
        aside: facts.speaker
          ? say('import.speaker', { speaker: [facts.speaker, facts.role].filter(Boolean).join('، ') })
          : say('import.no-speaker'),
      };
    case 'related':
      return {
        text: items > 0 ? `${say('import.stories', { count: items })}: ${firstStories(part)}` : text,
        ...(facts.dated !== undefined && { aside: say('import.dated', { count: facts.dated }) }),
      };
    case 'ranked-list':
      return {
        text: `${facts.title ?? ''}${facts.title ? ': ' : ''}${say('import.ranked', { count: items })}`,
        aside: firstStories(part),
      };
    case 'list':
      return { text, ...(items > 0 && { aside: say('import.points', { count: items }) }) };
    case 'keywords':
      return { text, aside: say('import.computed') };
    case 'divider':
      return { text: text || say('import.divider') };
    case 'image':
      return {
        text: facts.source && facts.source !== 'data' ? facts.source : text,
        ...(facts.reason && { aside: say(`import.picture-${facts.reason}`) }),
      };
    default:
      return { text };
  }
}

/** How a list of stories begins, without its title. */
function firstStories({ text, facts }: ImportPart): string {
  const lines = text.split('\n').map((line) => line.trim());
  const stories = lines.filter(
    (line) => line !== '' && line !== facts?.title && !facts?.dates?.includes(line),
  );
  return stories.slice(0, 2).join('، ') + (stories.length > 2 ? '…' : '');
}
