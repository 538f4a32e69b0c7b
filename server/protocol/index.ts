export * from './answer.ts'
export * from './events.ts'
export * from './question.ts'
