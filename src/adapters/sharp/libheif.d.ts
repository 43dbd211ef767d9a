/**
 * The little we use of libheif's WebAssembly build, which brings no types of its own for this entry: the functions of
 * libheif's C interface. Addresses are numbers; what returns a struct takes the address to write it to first.
 * @see https://github.com/strukturag/libheif/blob/v1.23.2/libheif/api/libheif/heif_tiling.h
 */
declare module 'libheif-js/wasm-bundle.js' {
  interface Value {
    readonly value: number
  }
  interface Libheif {
    /** All of its memory: another view each time the memory has grown. */
    readonly HEAPU8: Uint8Array
    _malloc(bytes: number): number
    _heif_context_alloc(): number
    _heif_context_read_from_memory_without_copy(
      error: number,
      context: number,
      file: number,
      bytes: number,
      options: number,
    ): void
    _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void
    _heif_image_handle_get_width(handle: number): number
    _heif_image_handle_get_height(handle: number): number
    _heif_image_handle_get_image_tiling(
      error: number,
      handle: number,
      isTransformed: number,
      tiling: number,
    ): void
    _heif_image_handle_decode_image_tile(
      error: number,
      handle: number,
      image: number,
      colorspace: number,
      chroma: number,
      options: number,
      column: number,
      row: number,
    ): void
    _heif_decode_image(
      error: number,
      handle: number,
      image: number,
      colorspace: number,
      chroma: number,
      options: number,
    ): void
    _heif_image_get_width(image: number, channel: number): number
    _heif_image_get_height(image: number, channel: number): number
    _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number
    _heif_image_release(image: number): void
    readonly heif_colorspace: { readonly heif_colorspace_RGB: Value }
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: Value }
    readonly heif_channel: { readonly heif_channel_interleaved: Value }
  }
  const libheif: Libheif
  export = libheif
}
