<!doctype html><title>${page.title}</title>
