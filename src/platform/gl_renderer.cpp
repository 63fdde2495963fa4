#include "platform/gl_renderer.h"

#include <cstddef>
#include <cstring>
#include <utility>

#include "platform/gl_functions.h"

namespace communique {
namespace {

// `transform` is the same for all vertices. It is no uniform, because to ask for a uniform's place
// is to wait until the program is linked.
enum Attribute : unsigned { position = 0, texture_place = 1, color = 2, transform = 3 };

constexpr const char* vertex_shader = GL_SHADER_HEAD
    "in vec4 transform; in vec2 position; in vec2 place; in vec4 color;\n"
    "out vec2 at; out vec4 paint;\n"
    "void main() {\n"
    "  at = place; paint = color;\n"
    "  gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);\n"
    "}\n";

constexpr const char* fragment_shader = GL_SHADER_HEAD
    "uniform sampler2D glyphs;\n"
    "in vec2 at; in vec4 paint;\n"
    "out vec4 pixel;\n"
    "void main() { pixel = vec4(paint.rgb, paint.a * texture(glyphs, at).r); }\n";

unsigned compiled(unsigned kind, const char* source) {
    const unsigned shader = GL_CALL(CreateShader)(kind);
    GL_CALL(ShaderSource)(shader, 1, &source, nullptr);
    GL_CALL(CompileShader)(shader);
    return shader;
}

void create_texture(ImTextureData& texture) {
    unsigned id = 0;
    GL_CALL(GenTextures)(1, &id);
    GL_CALL(BindTexture)(GL_TEXTURE_2D, id);
    GL_CALL(TexParameteri)(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    GL_CALL(TexParameteri)(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    GL_CALL(TexParameteri)(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    GL_CALL(TexParameteri)(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    GL_CALL(TexImage2D)(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED,
                        GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(static_cast<ImTextureID>(id));
}

void update_texture(ImTextureData& texture) {
    const ImTextureRect& changed = texture.UpdateRect;
    GL_CALL(BindTexture)(GL_TEXTURE_2D, static_cast<unsigned>(texture.GetTexID()));
    GL_CALL(PixelStorei)(GL_UNPACK_ROW_LENGTH, texture.Width);
    GL_CALL(TexSubImage2D)(GL_TEXTURE_2D, 0, changed.x, changed.y, changed.w, changed.h, GL_RED,
                           GL_UNSIGNED_BYTE, texture.GetPixelsAt(changed.x, changed.y));
    GL_CALL(PixelStorei)(GL_UNPACK_ROW_LENGTH, 0);
}

void destroy_texture(ImTextureData& texture) {
    const auto id = static_cast<unsigned>(texture.GetTexID());
    GL_CALL(DeleteTextures)(1, &id);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void append(std::vector<std::uint8_t>& bytes, const void* from, std::size_t size) {
    const auto* begin = static_cast<const std::uint8_t*>(from);
    bytes.insert(bytes.end(), begin, begin + size);
}

}  // namespace

void GlRenderer::start() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "communique";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
}

void GlRenderer::restart() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    make_program();
    make_buffers();
    forget_picture();
}

void GlRenderer::make_program() {
    program_ = GL_CALL(CreateProgram)();
    GL_CALL(AttachShader)(program_, compiled(GL_VERTEX_SHADER, vertex_shader));
    GL_CALL(AttachShader)(program_, compiled(GL_FRAGMENT_SHADER, fragment_shader));
    GL_CALL(BindAttribLocation)(program_, position, "position");
    GL_CALL(BindAttribLocation)(program_, texture_place, "place");
    GL_CALL(BindAttribLocation)(program_, color, "color");
    GL_CALL(BindAttribLocation)(program_, transform, "transform");
    GL_CALL(LinkProgram)(program_);
    GL_CALL(UseProgram)(program_);
    GL_CALL(Enable)(GL_BLEND);
    GL_CALL(BlendFunc)(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    GL_CALL(Enable)(GL_SCISSOR_TEST);
    GL_CALL(PixelStorei)(GL_UNPACK_ALIGNMENT, 1);
}

void GlRenderer::make_buffers() {
    unsigned array = 0;
    GL_CALL(GenVertexArrays)(1, &array);
    GL_CALL(BindVertexArray)(array);
    GL_CALL(GenBuffers)(1, &vertices_);
    GL_CALL(GenBuffers)(1, &indices_);
    GL_CALL(BindBuffer)(GL_ARRAY_BUFFER, vertices_);
    GL_CALL(BindBuffer)(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto attribute = [](unsigned name, int count, unsigned type, bool normal,
                              std::size_t offset) {
        GL_CALL(EnableVertexAttribArray)(name);
        GL_CALL(VertexAttribPointer)(name, count, type, normal ? GL_TRUE : GL_FALSE,
                                     sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
    };
    attribute(position, 2, GL_FLOAT, false, offsetof(ImDrawVert, pos));
    attribute(texture_place, 2, GL_FLOAT, false, offsetof(ImDrawVert, uv));
    attribute(color, 4, GL_UNSIGNED_BYTE, true, offsetof(ImDrawVert, col));
}

bool GlRenderer::update_textures(ImDrawData& data) {
    bool changed = false;
    if (data.Textures == nullptr) return false;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_OK || texture->Status == ImTextureStatus_Destroyed)
            continue;
        changed = true;
        if (texture->Status == ImTextureStatus_WantCreate) create_texture(*texture);
        else if (texture->Status == ImTextureStatus_WantUpdates) update_texture(*texture);
        else if (texture->UnusedFrames > 0) destroy_texture(*texture);
        if (texture->Status != ImTextureStatus_WantDestroy &&
            texture->Status != ImTextureStatus_Destroyed) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
    return changed;
}

bool GlRenderer::is_same_picture(const ImDrawData& data) {
    next_picture_.clear();
    append(next_picture_, &data.DisplaySize, sizeof data.DisplaySize);
    append(next_picture_, &data.FramebufferScale, sizeof data.FramebufferScale);
    for (const ImDrawList* list : data.CmdLists) {
        append(next_picture_, list->VtxBuffer.Data,
               static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        append(next_picture_, list->IdxBuffer.Data,
               static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            append(next_picture_, &command.ClipRect, sizeof command.ClipRect);
            append(next_picture_, &command.ElemCount, sizeof command.ElemCount);
        }
    }
    const bool same = next_picture_ == picture_;
    std::swap(picture_, next_picture_);
    return same;
}

void GlRenderer::draw_list(const ImDrawList& list, const ImDrawData& data, int height) {
    GL_CALL(BufferData)(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
                        GL_STREAM_DRAW);
    GL_CALL(BufferData)(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(),
                        list.IdxBuffer.Data, GL_STREAM_DRAW);
    const ImVec2 scale = data.FramebufferScale;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const int left = static_cast<int>(command.ClipRect.x * scale.x);
        const int top = static_cast<int>(command.ClipRect.y * scale.y);
        const int right = static_cast<int>(command.ClipRect.z * scale.x);
        const int bottom = static_cast<int>(command.ClipRect.w * scale.y);
        if (right <= left || bottom <= top || command.ElemCount == 0) continue;
        GL_CALL(Scissor)(left, height - bottom, right - left, bottom - top);
        GL_CALL(BindTexture)(GL_TEXTURE_2D, static_cast<unsigned>(command.GetTexID()));
        GL_CALL(DrawElements)(
            GL_TRIANGLES, static_cast<int>(command.ElemCount), GL_UNSIGNED_INT,
            reinterpret_cast<const void*>(std::size_t{command.IdxOffset} * sizeof(ImDrawIdx)));
    }
}

bool GlRenderer::draw(ImDrawData& data) {
    const int width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x + 0.5F);
    const int height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y + 0.5F);
    if (program_ == 0) {
        make_program();
        make_buffers();
    }
    const bool new_textures = update_textures(data);
    if (width <= 0 || height <= 0) return false;
    if (is_same_picture(data) && !new_textures) return false;
    GL_CALL(Viewport)(0, 0, width, height);
    GL_CALL(VertexAttrib4f)(transform, 2 / data.DisplaySize.x, -2 / data.DisplaySize.y, -1, 1);
    for (const ImDrawList* list : data.CmdLists) draw_list(*list, data, height);
    return true;
}

}  // namespace communique
