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
export type Again = Schemas["Again"];
export type AgainListed = Schemas["AgainListed"];
export type AgainKind = Again["kind"];
export type NoteMoved = Partial<Schemas["NoteMoved"]> & { decision: number; page: number };
export type Appearance = Schemas["Appearance"];
export type Counted = Schemas["Counted"];
export type CustodyLine = Schemas["CustodyLine"];
export type CustodyListed = Schemas["CustodyListed"];
export type DecisionSeen = Schemas["DecisionSeen"];
export type DecisionsListed = Schemas["DecisionsListed"];
export type ItemSeen = Schemas["ItemSeen"];
/** What is asked needs only what it is about; the server knows the rest. */
export type JoinAsked = Partial<Schemas["JoinAsked"]>;
export type Label = Schemas["Label"];
export type Link = Schemas["Link"];
export type LinkSeen = Schemas["LinkSeen"];
export type NestedSeen = Schemas["NestedSeen"];
export type Nesting = Schemas["Nesting"];
export type Note = Schemas["Note"];
export type NoteAsked = Partial<Schemas["NoteAsked"]> & { document: string };
export type NoteEdited = Schemas["NoteEdited"];
export type NoteFacets = Schemas["NoteFacets"];
export type NotesListed = Schemas["NotesListed"];
export type TakenBack = Schemas["TakenBack"];
export type CellSeen = Schemas["CellSeen"];
export type TableSeen = Schemas["TableSeen"];
export type TablesListed = Schemas["TablesListed"];
export type CaseSeen = Schemas["CaseSeen"];
export type FacetCount = Schemas["FacetCount"];
export type Facets = Schemas["Facets"];
export type FolderCount = Schemas["FolderCount"];
export type LineFound = Schemas["LineFound"];
export type Narrowing = Schemas["Narrowing"];
export type PageFound = Schemas["PageFound"];
export type DocumentsFound = Schemas["DocumentsFound"];
export type PagesFound = Schemas["PagesFound"];
export type SavedSearch = Schemas["SavedSearch"];
export type SavedSearches = Schemas["SavedSearches"];
export type SavedSearchSeen = Schemas["SavedSearchSeen"];
export type Understood = Schemas["Understood"];
export type Absence = Schemas["Absence"];
export type NearHit = Schemas["NearHit"];
export type NearListed = Schemas["NearListed"];
export type NearJudged = Schemas["NearJudged"];
export type Totals = Schemas["Totals"];
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
export type Removed = Schemas["Removed"];
export type NameCandidate = Schemas["NameCandidate"];
export type NamesCompared = Schemas["NamesCompared"];
export type NameEntry = Schemas["NameEntry"];
export type KindCount = Schemas["KindCount"];
export type MentionKind = KindCount["kind"];
export type MentionSeen = Schemas["MentionSeen"];
export type MentionsListed = Schemas["MentionsListed"];
export type NamesListed = Schemas["NamesListed"];
export type Found = Schemas["Found"];
export type Form = Schemas["Form"];
export type TermForms = Schemas["TermForms"];
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
export type ReadingStatus = DocumentSeen["status"];
export type Outcome = PageSeen["outcome"];
export type Sort = SavedSearch["sort"];
export type ProposalSeen = Schemas["ProposalSeen"];
export type ProposalsListed = Schemas["ProposalsListed"];
export type ProposalsDone = Schemas["ProposalsDone"];
export type Board = Schemas["Board"];
export type BoardCell = Schemas["BoardCell"];
export type BoardRow = Schemas["BoardRow"];
export type Category = Schemas["Category"];
export type CheckRun = Schemas["CheckRun"];
export type Evidence = Schemas["Evidence"];
export type Judged = Schemas["ObservationJudged"]["judged"];
export type Observation = Schemas["Observation"];
export type ObservationsListed = Schemas["ObservationsListed"];
export type RunsListed = Schemas["RunsListed"];
