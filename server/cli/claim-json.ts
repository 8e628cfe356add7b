import type { SourceRecord } from '../../corpus/store/store.ts';
import type { AttributionValue } from '../engine/claims/attribution/value.ts';
import type { DateValue } from '../engine/claims/date/value.ts';
import { CLAIM_KINDS, type ClaimKindName } from '../engine/claims/kinds.ts';
import type { NameValue } from '../engine/claims/name/value.ts';
import type { NumberValue } from '../engine/claims/number/value.ts';
import type { QuotationValue } from '../engine/claims/quotation/value.ts';
import type { RelationValue } from '../engine/claims/relation/value.ts';
import type { Evidence, Finding } from '../engine/finding.ts';

/** The JSON shape of a claim's value for each kind, as the report promises it; what the engine knows beyond it stays inside. */
const VALUE_OF_KIND: Readonly<Record<ClaimKindName, (value: never) => object>> = {
  number: ({ low, high, unit, noun, approximate }: NumberValue) => ({
    low,
    high,
    unit,
    ...(noun !== undefined && { noun }),
    ...(approximate && { approximate }),
  }),
  date: ({ timex, type, implied }: DateValue) => ({ timex, type, ...(implied?.length && { implied }) }),
  attribution: ({ speaker, role, affiliation }: AttributionValue) => ({
    speaker,
    ...(role !== undefined && { role }),
    ...(affiliation !== undefined && { affiliation }),
  }),
  quotation: ({ text }: QuotationValue) => ({ text }),
  name: ({ name }: NameValue) => ({ name }),
  relation: ({ relation }: RelationValue) => ({ relation }),
};

function valueJson(kind: string, value: unknown): unknown {
  return isKind(kind) && value ? VALUE_OF_KIND[kind](value as never) : null;
}

function isKind(kind: string): kind is ClaimKindName {
  return (CLAIM_KINDS as readonly string[]).includes(kind);
}

function sourceJson({ id, path, metadata }: SourceRecord): object {
  return { id, ...metadataJson(metadata), ...(path && { path }) };
}

/** What is known of a source and may be told outside. */
export function metadataJson({ title, publisher, author, published, url }: SourceRecord['metadata']): object {
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(author && { author }),
    ...(published && { published }),
    ...(url && { url }),
  };
}

function evidenceJson(kind: string, evidence: Evidence): object {
  const { source, quote, start, end, value, stance } = evidence;
  return { source: sourceJson(source), quote, start, end, value: valueJson(kind, value), stance };
}

/** A finding as the JSON report and `vouch batch` give it: the shape that programs outside rely on, and nothing more. */
export function claimJson(finding: Finding): object {
  const { claim, verdict, code, message, evidence, fixes } = finding;
  return {
    kind: claim.kind,
    span: { start: claim.span.start, end: claim.span.end },
    text: claim.text,
    value: valueJson(claim.kind, claim.value),
    verdict,
    ...(code && { code }),
    message,
    evidence: evidence.map((one) => evidenceJson(claim.kind, one)),
    fixes: fixes.map(({ title, preferred, edits }) => ({
      title,
      preferred,
      edits: edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
  };
}
