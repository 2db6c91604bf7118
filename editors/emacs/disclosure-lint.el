;;; disclosure-lint.el --- eglot for disclosure reports -*- lexical-binding: t -*-
;; Emacs 29 has eglot built in; for Emacs 28 install it from ELPA.

(require 'eglot)

(add-to-list 'eglot-server-programs
             '((markdown-mode text-mode) . ("disclosure-lint" "server")))
(dolist (hook '(markdown-mode-hook text-mode-hook))
  (add-hook hook #'eglot-ensure))

(provide 'disclosure-lint)
;;; disclosure-lint.el ends here
