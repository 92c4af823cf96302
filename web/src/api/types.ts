import type { components } from './schema'

/** The contract's types under the names that the application uses. */
type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type Session = Schemas['Session']
export type Settings = Schemas['Settings']
export type Account = Schemas['Account']
export type Grant = Schemas['Grant']
export type NewGrant = Schemas['NewGrant']
export type Role = Schemas['Role']
export type Token = Schemas['Token']
export type AuditEntry = Schemas['AuditEntry']
export type Network = Schemas['Network']
export type Level = Schemas['Level']
export type Edition = Schemas['Edition']
export type UnitSummary = Schemas['UnitSummary']
type WholeUnit = Required<Schemas['Unit']>
/** Reports and points are told only to those who may read them. */
export type Unit = Omit<WholeUnit, 'reports' | 'points'> & Partial<Pick<WholeUnit, 'reports' | 'points'>>
export type UnitVersion = Schemas['UnitVersion']
export type Vacancies = Schemas['Vacancies']
export type SearchHit = Schemas['SearchHit']
export type Draft = Schemas['Draft']
export type FitReport = Schemas['FitReport']
export type CoverageIssue = Schemas['CoverageIssue']
export type Party = Schemas['Party']
export type DefaultPlace = Schemas['DefaultPlace']
export type ImportOutcome = Schemas['ImportOutcome']
export type NewNetwork = Schemas['NewNetwork']
export type Point = Schemas['Point']
export type Responsibility = Schemas['Responsibility']
export type DictionaryEntry = Schemas['DictionaryEntry']
export type LocateAnswer = Schemas['LocateAnswer']
export type NetworkAnswer = Schemas['NetworkAnswer']
export type ChainLink = NetworkAnswer['chain'][number]
export type Report = Schemas['Report']
export type Resolution = Schemas['Resolution']
export type Queue = Schemas['Queue']
export type Rate = Schemas['Rate']
export type Period = Schemas['Period']
export type Figures = Schemas['Figures']
export type ChoroplethItem = Required<Schemas['Choropleth']['items'][number]>
export type Choropleth = Omit<Schemas['Choropleth'], 'items'> & { items: ChoroplethItem[] }
export type Trend = Schemas['Trend']
export type Datum = 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09'
