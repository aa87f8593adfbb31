/**
 * The places of a longest rising run of these numbers (patience sorting, O(n log n)): of things in a new order, those
 * that need not be moved.
 */
export function longestRise(numbers: readonly number[]): number[] {
  /** The place of the smallest last number of a run of each length. */
  const ends: number[] = [];
  const before = new Array<number>(numbers.length).fill(-1);
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[place] = ends[low - 1] as number;
    ends[low] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) rise.push(place);
  return rise.reverse();
}
