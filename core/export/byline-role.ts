/** Whether a byline's role is what somebody did for the story («كتب»: wrote) and not what they are. */
export function isTask(role: string): boolean {
  return /^(كتب|كتبت|تصوير|ترجمة|تحرير|إعداد|تقرير)$/.test(role);
}
