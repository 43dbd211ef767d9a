/** The little we use of libheif's WebAssembly build, which brings no types of its own for this entry. */
declare module 'libheif-js/wasm-bundle.js' {
  interface Handle {
    readonly __handle: unique symbol
  }
  interface HeifImage {
    readonly __image: unique symbol
  }
  interface Plane {
    readonly width: number
    readonly height: number
    /** Bytes from one row to the next; at least 3 × width. */
    readonly stride: number
    /** Stands in the memory of WebAssembly and is gone with the image. */
    readonly data: Uint8Array
  }
  interface HeifError {
    /** Set when something went wrong. */
    readonly code: { readonly value: number }
    readonly message: string
  }
  interface Libheif {
    heif_context_alloc(): object
    heif_context_read_from_memory(context: object, bytes: Uint8Array): HeifError
    heif_js_context_get_primary_image_handle(context: object): Handle | HeifError
    heif_js_decode_image2(
      handle: Handle,
      colorspace: unknown,
      chroma: unknown,
    ): Promise<{ image: HeifImage; channels: readonly Plane[] } | HeifError>
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown }
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: unknown }
  }
  const libheif: Libheif
  export = libheif
}
