package fr.cqpm.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file to send. */
record UploadForm(@Nullable MultipartFile file) {

}
