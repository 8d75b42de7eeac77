export { Skeleton, SkeletonLines } from './skeleton.tsx'
export { Banner, Empty, Notice, type NoticeTone } from './notice.tsx'
export { announce, LiveRegion, showToast } from './toast.tsx'
