import { deviceOf } from './device.ts'

describe('a device', () => {
  it('is named by its browser and its system, and by nothing else', () => {
    expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Linux')
    expect(
      deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604'),
    ).toBe('Safari, iOS')
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/150 Safari/537 Edg/150')).toBe(
      'Edge, Windows',
    )
    expect(deviceOf('curl/8')).toBeNull()
    expect(deviceOf(null)).toBeNull()
  })
})
