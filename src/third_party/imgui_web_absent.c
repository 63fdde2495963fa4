// Stands for sscanf in Dear ImGui on the page: finds nothing in any text. ImGui asks only when it reads
// its settings file and numbers typed into number fields, and the explorer has neither.
int imgui_scans_nothing(const char* text, const char* format, ...);
int imgui_scans_nothing(const char* text, const char* format, ...) {
    (void)text, (void)format;
    return 0;
}
