import { posts } from '@khoan-viec/domain/organisation'
import { describe, expect, test } from 'vitest'
import { barRooms, rooms } from '../rooms.ts'
import { roomsFor } from './rooms-for.ts'

describe.each(posts)('%s', (post) => {
  const found = roomsFor([post], false)

  test('enters each room once, and only rooms that there are', () => {
    expect(new Set(found).size).toBe(found.length)
    expect(rooms.map(({ id }) => id)).toEqual(expect.arrayContaining([...found]))
  })

  test('always has My work, and a rehearsal only in a rehearsal', () => {
    expect(found).toContain('my-work')
    expect(found).not.toContain('rehearsal')
    expect(roomsFor([post], true)).toContain('rehearsal')
  })
})

test('somebody without a post may still look around', () => {
  expect(roomsFor([], false)).toEqual(expect.arrayContaining(barRooms.filter((room) => room !== 'meeting')))
})

test('two posts open the rooms of both, each once', () => {
  const both = roomsFor(['SECRETARY', 'VERIFIER'], false)
  expect(both).toEqual(expect.arrayContaining(['register', 'acceptance']))
  expect(new Set(both).size).toBe(both.length)
})
