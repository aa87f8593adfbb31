import { describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import type { HostReply } from '#core/host.ts';
import { checkedCall } from '../../../../renderer/host/checked-host.ts';

const answering = (reply: HostReply) => checkedCall(async () => reply);

describe('a call to the host', () => {
  it('gives the value, read by the method’s own schema', async () => {
    const call = answering({ ok: true, value: { id: 'copy', surplus: true } });
    expect(await call('library.duplicate', { id: 'a' })).toEqual({ id: 'copy' });
  });

  it('rejects with the fault that the machine tells', async () => {
    const call = answering({ ok: false, fault: { code: 'disk.full', facts: {} } });
    await expect(call('library.duplicate', { id: 'a' })).rejects.toMatchObject({ code: 'disk.full' });
  });

  it('does not send what breaks the contract', async () => {
    let sent = false;
    const call = checkedCall(async () => {
      sent = true;
      return { ok: true, value: {} };
    });
    await expect(call('library.list', { limit: 5_000 })).rejects.toMatchObject({ code: 'request.invalid' });
    expect(sent).toBe(false);
  });

  it('takes an answer that breaks the contract for a fault of Warraq', async () => {
    const call = answering({ ok: true, value: { id: 7 } });
    await expect(call('library.duplicate', { id: 'a' })).rejects.toMatchObject({ code: 'internal' });
  });

  it('says that the host is lost where it cannot be reached', async () => {
    const call = checkedCall(async () => {
      throw new TypeError('Failed to fetch');
    });
    const thrown = await call('settings.get', {}).catch((error) => error);
    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown.code).toBe('host.lost');
  });
});
