import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHandStop,
  IconHourglass,
  IconInfoCircle,
  IconLoader2,
  IconLock,
  IconPaperclip,
  IconShieldCheck,
  IconUserCheck,
  IconUserQuestion,
  IconUserX,
  IconWritingSign,
  IconZoomQuestion,
} from '@tabler/icons-react';

/** One name per meaning, so that the same state wears the same icon everywhere. */
export const icons = {
  working: IconLoader2,
  account: IconUserCheck,
  noAccount: IconUserX,
  several: IconUserQuestion,
  lock: IconLock,
  alert: IconAlertTriangle,
  info: IconInfoCircle,
  paperclip: IconPaperclip,
  shield: IconShieldCheck,
  check: IconCircleCheck,
  byHand: IconWritingSign,
  waiting: IconHourglass,
  clock: IconClock,
  open: IconCircleDashed,
  declined: IconHandStop,
  lookAgain: IconZoomQuestion,
} as const;
export type IconName = keyof typeof icons;
