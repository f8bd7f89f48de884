import { useRef, useState } from 'preact/hooks';
import type { AuditDocument } from '../../lib/model/schema';
import type { DocumentServices } from './services';

/** Maximum number of files audited at a time. */
export const MAX_FILES = 40;

/**
 * File name extensions that can be read, for the file chooser: `DOCUMENT_ENDINGS`, written out so that the popup does
 * not load a file more, and texts.
 */
export const ACCEPTED_FILES = '.pdf,.docx,.doc,.wps,.rtf,.odt,.xlsx,.xls,.et,.ods,.ofd,.xml,.html,.htm,.txt';

/** A dropped file and the result of its audit. */
export type Draft = { file: File } & (
  | { state: 'waiting' }
  | { state: 'done'; audit: AuditDocument }
  | { state: 'failed'; why: string }
);

/** Audits dropped files one after another; files dropped later replace them. */
export function useDrafts(services: DocumentServices): { drafts: Draft[]; left: number; take(files: File[]): void } {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [left, setLeft] = useState(0);
  const round = useRef(0);
  const take = (files: File[]): void => {
    round.current += 1;
    const own = round.current;
    const taken = files.slice(0, MAX_FILES);
    setLeft(files.length - taken.length);
    setDrafts(taken.map((file) => ({ file, state: 'waiting' })));
    void (async () => {
      for (const [i, file] of taken.entries()) {
        const draft = await auditDraft(file, services);
        if (round.current !== own) return;
        setDrafts((before) => before.map((each, at) => (at === i ? draft : each)));
      }
    })();
  };
  return { drafts, left, take };
}

async function auditDraft(file: File, services: DocumentServices): Promise<Draft> {
  try {
    const page = await services.readFile(file);
    const { audit } = await services.audit(page, { isDraft: true, forced: false });
    return { file, state: 'done', audit };
  } catch (error) {
    return { file, state: 'failed', why: services.sayError(error) };
  }
}
