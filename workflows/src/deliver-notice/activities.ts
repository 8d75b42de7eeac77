type Which = { readonly notice: number; readonly channel: string }

/** What the workflow needs of the world. Both look first at what was done already, so that twice is harmless. */
export type NoticeActivities = {
  /** One attempt. Returns once the delivery has come to an end, whichever; throws when it has to be tried again. */
  sendNotice(which: Which & { readonly silentAfterMs: number }): Promise<void>
  giveUpNotice(which: Which): Promise<void>
}
