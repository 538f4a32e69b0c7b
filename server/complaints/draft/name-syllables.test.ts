import { expect, it } from 'vitest'
import { isNameLike } from './name-syllables.ts'

it.each([['minh phat', true], ['hương xuân', true], ['karofi', true], ['goi xinh', true], ['ven bien', false], ['tra sua nghi ngang', false], ['gọi dụ bấm', false]] as const)(
  '%s looks like a name: %s', (said, isOne) => expect(isNameLike(said)).toBe(isOne))
