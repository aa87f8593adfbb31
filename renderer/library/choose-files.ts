/**
 * Has the editor choose a file, or several, or a whole folder with all that is in it. Empty where nothing was chosen.
 * To be called while a press is being answered: browsers show the choice only then.
 */
export function chooseFiles(wanted: { accept: string; many?: boolean } | 'folder'): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  if (wanted === 'folder') input.webkitdirectory = true;
  else {
    input.accept = wanted.accept;
    input.multiple = wanted.many ?? false;
  }
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
