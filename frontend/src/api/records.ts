/**
 * The records that the server answers with, under the names that the page uses.
 *
 * They are the server's own: `npm run types` makes schema.d.ts from openapi.json, which
 * `make types` writes from the routes. All offsets count code points, not UTF-16 units.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

/** A rectangle in fractions of the upright page, origin top left: x0, y0, x1, y1. */
export type Box = Schemas["Box"];
export type Appearance = Schemas["Appearance"];
export type CaseSeen = Schemas["CaseSeen"];
export type DocumentSeen = Schemas["DocumentSeen"];
export type Cell = Schemas["Cell"];
export type Correction = Schemas["Correction"];
export type FileInside = Schemas["FileInside"];
export type FilesInside = Schemas["FilesInside"];
export type HitsInside = Schemas["HitsInside"];
export type HitsOnPage = Schemas["HitsOnPage"];
export type PageListed = Schemas["PageListed"];
export type PagesListed = Schemas["PagesListed"];
export type PageTexts = Schemas["PageTexts"];
export type TablePage = Schemas["TablePage"];
export type TextSeen = Schemas["TextSeen"];
export type Thread = Schemas["Thread"];
export type ThreadMail = Schemas["ThreadMail"];
export type Translation = Schemas["Translation"];
export type Failure = Schemas["Failure"];
export type Found = Schemas["Found"];
export type Hit = Schemas["Hit"];
export type Listed = Schemas["Listed"];
export type Matched = Schemas["Matched"];
export type Moment = Schemas["Moment"];
export type MonthDocuments = Schemas["MonthDocuments"];
export type Overview = Schemas["Overview"];
export type PageCounts = Schemas["PageCounts"];
export type PageSeen = Schemas["PageSeen"];
export type Progress = Schemas["Progress"];
export type Status = Schemas["Status"];
export type RunOrder = Schemas["RunOrder"];
export type WordSeen = Schemas["WordSeen"];
export type Working = Schemas["Working"];

export type Collection = Hit["collection"];
export type TextFrom = Hit["text_from"];
export type MatchKind = Matched["kind"];
export type Outcome = PageSeen["outcome"];
