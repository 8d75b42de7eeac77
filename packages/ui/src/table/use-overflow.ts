import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** Whether a frame holds more than it shows from side to side: then it must be reached by keyboard, or nobody can scroll it. */
export function useOverflow(): { overflows: Accessor<boolean>; watchOverflow: (frame: HTMLElement) => void } {
  const [overflows, setOverflows] = createSignal(false)
  const watchOverflow = (frame: HTMLElement) => {
    // Seen at first too; what is within may grow while the frame stays.
    const observer = new ResizeObserver(() => setOverflows(frame.scrollWidth > frame.clientWidth))
    observer.observe(frame)
    for (const child of frame.children) observer.observe(child)
    onCleanup(() => observer.disconnect())
  }
  return { overflows, watchOverflow }
}
