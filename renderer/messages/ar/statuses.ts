/** Where an article stands on its way to the reader. */
export const statuses = {
  'status.draft': 'مسودة',
  'status.review': 'قيد المراجعة',
  'status.ready': 'جاهز',
  'status.published': 'منشور',
  'status.archived': 'مؤرشف',
} as const;
