/**
 * How many pixels of a picture look like data: strongly coloured in the hues of the ramps (yellow over orange to red).
 * The browser decodes the picture, so that nothing needs to be installed for it.
 */
export async function warmPixels(page, png, box) {
  return page.evaluate(
    async ([base64, { x, y, width, height }]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      context.drawImage(bitmap, x, y, width, height, 0, 0, width, height)
      const { data } = context.getImageData(0, 0, width, height)
      let warm = 0
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at], data[at + 1], data[at + 2]]
        if (red > 100 && red - blue > 28 && red >= green && green > blue - 25 && Math.abs(red - blue) > Math.abs(green - blue)) warm++
      }
      return warm
    },
    [png.toString('base64'), box],
  )
}
