import { describe, expect, it } from 'vitest';
import { Fault, faultFrom, faultOf, withFile } from '#core/fault.ts';

describe('a fault', () => {
  it('crosses a process border as plain data and comes back the same', () => {
    const fault = new Fault('article.newer', { version: 9, supported: 1 });
    const back = faultOf(JSON.parse(JSON.stringify(fault.toData())));
    expect(back).toBeInstanceOf(Fault);
    expect(back.code).toBe('article.newer');
    expect(back.facts).toEqual({ version: 9, supported: 1 });
  });

  it('is made of whatever was thrown, and keeps the cause for the report', () => {
    const cause = new TypeError('x is not a function');
    const fault = faultFrom(cause);
    expect(fault.code).toBe('internal');
    expect(fault.cause).toBe(cause);
    expect(faultFrom(fault)).toBe(fault);
  });

  it('learns the name of its file once, and keeps the first one it was told', () => {
    const fault = withFile(new Fault('source.empty', {}), 'خبر.txt');
    expect(fault.facts).toEqual({ file: 'خبر.txt' });
    expect(withFile(fault, 'other.txt').facts).toEqual({ file: 'خبر.txt' });
  });

  it('leaves faults alone that are about no file', () => {
    const fault = new Fault('port.in-use', { port: 4000 });
    expect(withFile(fault, 'a.txt')).toBe(fault);
  });
});
