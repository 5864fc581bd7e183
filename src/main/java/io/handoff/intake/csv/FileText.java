package io.handoff.intake.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a file by its byte order mark, else as the first of UTF-8 and Windows-1252 that fits. */
record FileText(String text, String charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws UnreadableFile when it is binary or its encoding cannot be detected */
    static FileText of(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new UnreadableFile(
                    "This is an Excel workbook or a ZIP file, not CSV. Save the sheet as \"CSV UTF-8\" and upload that.");
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return withoutMark(bytes);
    }

    private static FileText withoutMark(byte[] bytes) {
        if (bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0) {
            return strict(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, 0, WINDOWS))
                .orElseThrow(FileText::unknown);
    }

    private static FileText strict(byte[] bytes, int from, Charset charset) {
        return decoded(bytes, from, charset).orElseThrow(FileText::unknown);
    }

    private static Optional<FileText> decoded(byte[] bytes, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return text.chars().anyMatch(FileText::isBinary)
                    ? Optional.empty()
                    : Optional.of(new FileText(text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f'
                || character >= 0x80 && character < 0xA0 && character != 0x85;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableFile unknown() {
        return new UnreadableFile("The file is no text in UTF-8, UTF-16 or Windows-1252."
                + " Save it as \"CSV UTF-8\" and upload that; guessing would spoil names.");
    }
}
