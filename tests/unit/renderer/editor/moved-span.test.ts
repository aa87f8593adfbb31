import { expect, test } from 'vitest';
import { movedSpan } from '../../../../renderer/editor/moved-span.ts';

/** The words of a part of a text after it was written in. */
function words(marked: string, before: string, after: string): string | undefined {
  const start = before.indexOf(marked);
  const moved = movedSpan({ start, end: start + marked.length }, before, after);
  return moved && after.slice(moved.start, moved.end);
}

test('stays with its words when something is written or deleted before them', () => {
  expect(words('اعلن', 'الوزير اعلن الخطة', 'قال الوزير اعلن الخطة')).toBe('اعلن');
  expect(words('اعلن', 'الوزير اعلن الخطة', 'اعلن الخطة')).toBe('اعلن');
});

test('stays where it is when something is written or deleted behind it', () => {
  expect(words('اعلن', 'الوزير اعلن الخطة', 'الوزير اعلن الخطة مساء')).toBe('اعلن');
  expect(words('اعلن', 'الوزير اعلن الخطة', 'الوزير اعلن')).toBe('اعلن');
});

test('grows with what is written inside it', () => {
  expect(words('الوزير اعلن الخطة', 'الوزير اعلن الخطة', 'الوزير الأول اعلن الخطة')).toBe(
    'الوزير الأول اعلن الخطة',
  );
});

test('is gone when an end of it is written over', () => {
  expect(words('اعلن', 'الوزير اعلن الخطة', 'الوزير اعخطة')).toBeUndefined();
  expect(words('اعلن', 'الوزير اعلن الخطة', 'الوزير قال الخطة')).toBeUndefined();
});
