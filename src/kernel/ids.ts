/** Opaque identifiers, one type per thing, so that a Page's id cannot be passed where a Post's is meant. */
type Id<Name extends string> = string & { readonly __id: Name }

export type PersonId = Id<'person'>
export type ApiKeyId = Id<'api-key'>
export type UnitId = Id<'unit'>
export type PageId = Id<'page'>
export type PhotoId = Id<'photo'>
export type PostId = Id<'post'>
export type OccasionId = Id<'occasion'>
export type AmendmentId = Id<'amendment'>
export type NoticeId = Id<'notice'>
export type ShareTaskId = Id<'share-task'>
export type SlotId = Id<'slot'>
export type ColumnId = Id<'column'>
export type ImportId = Id<'import'>
export type HoldId = Id<'hold'>
export type BranchLinkId = Id<'branch-link'>
export type PushSubscriptionId = Id<'push-subscription'>
export type SubmissionId = Id<'submission'>
export type TakedownId = Id<'takedown'>
export type PracticeId = Id<'practice'>
export type PagePostId = Id<'page-post'>
export type IndicatorId = Id<'indicator'>
export type ResultId = Id<'result'>
export type DifficultyId = Id<'difficulty'>
export type FigureReplyId = Id<'figure-reply'>
export type TargetId = Id<'target'>
export type ExcuseId = Id<'excuse'>
export type ReminderId = Id<'reminder'>
export type DocumentId = Id<'document'>
export type OpinionId = Id<'opinion'>

/** Brands a string that the database or a checked request gave us. */
const brand =
  <T extends string>() =>
  (value: string): T =>
    value as T

export const personId = brand<PersonId>()
export const apiKeyId = brand<ApiKeyId>()
export const unitId = brand<UnitId>()
export const pageId = brand<PageId>()
export const photoId = brand<PhotoId>()
export const postId = brand<PostId>()
export const occasionId = brand<OccasionId>()
export const amendmentId = brand<AmendmentId>()
export const noticeId = brand<NoticeId>()
export const shareTaskId = brand<ShareTaskId>()
export const slotId = brand<SlotId>()
export const columnId = brand<ColumnId>()
export const importId = brand<ImportId>()
export const holdId = brand<HoldId>()
export const branchLinkId = brand<BranchLinkId>()
export const pushSubscriptionId = brand<PushSubscriptionId>()
export const submissionId = brand<SubmissionId>()
export const takedownId = brand<TakedownId>()
export const practiceId = brand<PracticeId>()
export const pagePostId = brand<PagePostId>()
export const indicatorId = brand<IndicatorId>()
export const resultId = brand<ResultId>()
export const difficultyId = brand<DifficultyId>()
export const figureReplyId = brand<FigureReplyId>()
export const reminderId = brand<ReminderId>()
export const targetId = brand<TargetId>()
export const excuseId = brand<ExcuseId>()
export const documentId = brand<DocumentId>()
export const opinionId = brand<OpinionId>()
