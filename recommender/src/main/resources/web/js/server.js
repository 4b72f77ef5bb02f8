/** Talks to the program on this computer. Nothing here, or anywhere on the page, asks another host. */

/** What went wrong, as the server's problem+json says it; `code` is what the page's words are chosen by, `until` a time. */
export class Problem extends Error {
  constructor(code, detail, status = 0, until = null) {
    super(detail);
    this.code = code;
    this.status = status;
    this.until = until;
  }
}

async function problemOf(answer) {
  const seconds = Number(answer.headers.get('Retry-After'));
  try {
    const body = await answer.json();
    return new Problem(body.code ?? 'internal', body.detail ?? '', answer.status, seconds > 1 ? new Date(Date.now() + 1000 * seconds) : null);
  } catch {
    return new Problem('internal', '', answer.status);
  }
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Problem('offline', '');
  }
  if (!answer.ok) {
    throw await problemOf(answer);
  }
  return answer;
}

export async function get(path) {
  return (await ask(path)).json();
}

export async function getBytes(path) {
  return (await ask(path)).arrayBuffer();
}

export async function send(method, path, body) {
  const answer = await ask(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return answer.status === 204 ? null : answer.json();
}

/** Sends a picture as it is; the server keeps it in memory for as long as it reads it. */
export async function sendPicture(blob) {
  const answer = await ask('/api/readings', { method: 'POST', headers: { 'Content-Type': blob.type }, body: blob });
  return answer.json();
}

/** Asks for a file and hands it to the browser's downloads. */
export async function download(method, path, body) {
  const answer = await ask(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'moodring';
  const address = URL.createObjectURL(await answer.blob());
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Where the page is not on this computer's own address, the start address carries a token after the #. */
export async function openSession() {
  const token = /^#t=([\w-]+)$/.exec(location.hash)?.[1];
  if (!token) {
    return;
  }
  history.replaceState(null, '', location.pathname);
  await ask('/api/session', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
}
